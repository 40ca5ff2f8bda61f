/**
 * SQL: a name as it is sorted and searched. The database may know no letters beyond a to z (locale C),
 * so the rules of ICU are named here: Änne is found by änne, and stands with the As.
 */
export const folded = (text: string): string => `lower(${text} collate "und-x-icu")`;
