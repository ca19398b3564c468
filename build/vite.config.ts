import { defineConfig } from 'vite'
import { RENDERER } from './build-renderer.ts'
import { pageBuild } from './page-build.ts'

export default defineConfig(pageBuild(RENDERER.root, RENDERER.pages, RENDERER.dist))
