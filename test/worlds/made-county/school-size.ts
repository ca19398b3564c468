/** How large a made school is. */
export interface SchoolSize {
  readonly teachers: number
  /** In a year: an even number up to ten, or a multiple of ten; half of them are claimed together. */
  readonly activities: number
}

/** A school of the country as the county's office knows it. */
export const COUNTRY_SCHOOL: SchoolSize = { teachers: 40, activities: 30 }
