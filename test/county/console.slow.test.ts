import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { FastifyInstance } from 'fastify'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAccounts } from '../../county/accounts/accounts.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { NOON } from '../package/cast.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'
import {
  bytesFrom,
  CLAIM,
  claimChanges,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  newDisk,
  openSeat,
  PLAN,
  packed,
  peopleChanges,
  planChanges,
  submit,
} from './county-world.ts'

const WHO = { name: '系统管理员', role: 'administrator', password: '一个足够长的密码' } as const

test('an official enrols a PC, takes its package from a stick, files the plan, recognises the hours and exports the answer', async () => {
  const app = await openConsole()
  const context = await launchChromium()
  const folder = await fs.mkdtemp(`${tmpdir()}/yanxiubu-console-`)
  try {
    const page = await context.newPage()
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByText('没有待办的登记申请').first().waitFor()

    const pc = await makePc('office')
    const asked = must(await pc.trust.ask({ code: '5119990001', name: '东街小学' }, '办公室电脑'))
    await choose(page, '打开申请文件', `${folder}/request.yxq`, asked.bytes)
    await page.getByRole('button', { name: '核对' }).click()
    const panel = page.getByRole('region', { name: '核对与登记' })
    await panel.getByLabel('学校念的词').fill('老虎 熊猫')
    await panel.getByRole('button', { name: '核对无误，登记' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('核对词不一样')
    await panel.getByLabel('学校念的词').fill(pc.trust.words().ours)
    await panel.getByRole('button', { name: '核对无误，登记' }).click()
    const list = panel.getByRole('list', { name: '念给学校听' })
    await list.waitFor()
    const aloud = await list.getByRole('listitem').allTextContents()
    const answer = await download(page, () => panel.getByRole('button', { name: '下载答复文件' }).click())
    must(await pc.trust.takeAnswer(answer.bytes))
    must(await pc.trust.confirm(aloud.join(' ')))

    const meeting = { id: derivedId('activity', 1), day: '2026-10-08', minutes: 90, hours: '2' }
    await pc.save(...planChanges(), ...peopleChanges())
    await pc.save(...meetingChanges({ ...meeting, marks: { 王秀兰: 'present', 李建国: 'absent' } }))
    await pc.save(...claimChanges('horgos-c7', [meeting.id]))
    await submit(pc, PLAN)
    await submit(pc, CLAIM)
    await page.getByRole('menuitem', { name: '数据包' }).click()
    await choose(page, '打开数据包', `${folder}/U-1.yxb`, await packed(pc))
    await page.getByText('已收下东街小学的数据包：新内容 5 条，已有 0 条。').waitFor()

    await page.getByRole('menuitem', { name: '计划与学时' }).click()
    await page.getByRole('row', { name: '年度计划' }).click()
    const plan = page.getByRole('region', { name: '审查年度计划' })
    await plan.getByRole('row', { name: '作业设计' }).waitFor()
    await plan.getByRole('button', { name: '备案' }).click()
    await plan.getByText('请填备案号。').waitFor()
    await plan.getByLabel('备案号').fill('石教备〔2026〕7号')
    await plan.getByRole('button', { name: '备案' }).click()
    await page.getByText('已备案。').waitFor()

    // The next one of the queue is open by itself.
    const claim = page.getByRole('region', { name: '认定学时' })
    await claim.getByRole('row', { name: '王秀兰 1 2 0.4' }).waitFor()
    await claim.getByText('逐条').click()
    await claim.getByRole('row', { name: '王秀兰' }).getByText('0.40').waitFor()
    await claim.getByText('1 人，合计 0.4 学分').waitFor()
    // The chain of the claim's scheme has 审核 before 认定; the administrator stands in for both offices.
    await claim.getByRole('button', { name: '审核通过' }).click()
    await page.getByText('已审核，等待认定。').waitFor()
    const reviewed = page.getByRole('row', { name: '学时申报' })
    await reviewed.getByText('已审核，待认定').waitFor()
    await reviewed.click()
    await claim.getByLabel('意见').fill('同意')
    await claim.getByRole('button', { name: '认定' }).click()
    await page.getByText('已认定。').waitFor()
    await page.getByText('没有待办的计划和申报').waitFor()

    await page.getByRole('menuitem', { name: '数据包' }).click()
    await page.getByRole('combobox', { name: '给学校的回包' }).click()
    await page.getByTitle('5119990001 东街小学').click()
    const back = await download(page, () => page.getByRole('button', { name: '导出回包' }).click())
    expect(back.name).toBe('D-5119990001-1-1.yxb')
    must(await pc.exchange.takeIn(bytesSource(back.bytes), 'folder', back.name))
    const steps = pc.log.fold(HOME).list('county-decision')
    expect(steps.map(({ fields }) => fields.step).sort()).toEqual(['file', 'recognise', 'review'])
    expect(
      pc.log
        .fold(HOME)
        .list('recognition')
        .map(({ fields }) => fields.counted),
    ).toEqual(['0.40'])
    await page.getByRole('row', { name: '发出' }).waitFor()

    await page.getByRole('menuitem', { name: '学校与电脑' }).click()
    await page.getByRole('row', { name: '东街小学' }).click()
    await page.getByRole('row', { name: '办公室电脑' }).waitFor()
    await page.getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').getByLabel('原因').fill('遗失')
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await page.getByText('已停用').waitFor()
    // The refusals that were asked for above; anything else would be a policy violated or a page at fault.
    expect(faults.filter((line) => !/status of (400|409)/.test(line))).toEqual([])
  } finally {
    await context.close()
    await app.close()
    await fs.rm(folder, { recursive: true, force: true })
  }
})

async function openConsole(): Promise<FastifyInstance> {
  const seat = await openSeat(newDisk(), await makeKeys())
  const accounts = createAccounts({ log: seat.log, random: bytesFrom(5), now: () => NOON })
  must(await accounts.add(WHO, null))
  return serveConsole(seat)
}

async function choose(page: Page, label: string, path: string, bytes: Uint8Array): Promise<void> {
  await fs.writeFile(path, bytes)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: label }).click(),
  ])
  await chooser.setFiles(path)
}

async function download(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await fs.readFile(await file.path())) }
}
