/** The words for a field, by its route and place; sometimes they have to be many. */
export type Words = (field: string, least?: number) => string;
