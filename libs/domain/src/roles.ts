/** What a person may be in a practice. One membership can hold several. */
export const roles = ['owner', 'therapist', 'supervisor', 'cover', 'front_desk', 'client'] as const;
export type Role = (typeof roles)[number];

/** The areas of the product: the part of the path after the practice. */
export const areas = ['client', 'therapist', 'owner', 'desk', 'cover'] as const;
export type Area = (typeof areas)[number];

export const roleOfArea: Record<Area, Role> = {
  client: 'client',
  therapist: 'therapist',
  owner: 'owner',
  desk: 'front_desk',
  cover: 'cover',
};
