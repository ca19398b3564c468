/** Who acts. School roles stand on the school's PCs, county roles at the county server (TR4). */
export const SCHOOL_ROLES = ['clerk', 'principal', 'leader', 'teacher'] as const
export const COUNTY_ROLES = ['training-office', 'research-office', 'bureau', 'administrator'] as const

export type SchoolRole = (typeof SCHOOL_ROLES)[number]
export type CountyRole = (typeof COUNTY_ROLES)[number]
export type Role = SchoolRole | CountyRole

export function isSchoolRole(word: string): word is SchoolRole {
  return (SCHOOL_ROLES as readonly string[]).includes(word)
}
