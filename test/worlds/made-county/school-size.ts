/** How large a made school is. */
export interface SchoolSize {
  readonly teachers: number
  /** In a year: up to ten, or a multiple of ten. */
  readonly activities: number
  /** Activities that one claim declares; the year's are a multiple of it. */
  readonly claimed: number
}

/** A school of the country as the county's office knows it. */
export const COUNTRY_SCHOOL: SchoolSize = { teachers: 40, activities: 30, claimed: 15 }
