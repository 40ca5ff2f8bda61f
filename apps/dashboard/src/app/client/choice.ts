import type { Visibility } from '@selfward/domain';

export interface Choice {
  /** What is chosen to be shared. */
  ids: readonly string[];
  /** Chosen by hand, so it comes along no more. */
  isWishKept: boolean;
}

interface Chosen {
  id: string;
  visibility: Visibility;
  /** "Yes, read this before we meet", said already: it goes with the first answer, seen to do so. */
  wishes: readonly string[];
}

/** Nothing is shared for the wish alone unless it was chosen itself. */
export function choose({ ids, isWishKept }: Choice, { id, visibility, wishes }: Chosen): Choice {
  const isWish = wishes.includes(id);
  const isKept = isWish ? visibility === 'kept' : isWishKept;
  const others = ids.filter((one) => one !== id);
  if (visibility === 'kept') {
    const isWishAlone = !isWish && others.every((one) => wishes.includes(one));
    return { ids: isWishAlone ? [] : others, isWishKept: isKept };
  }
  const along = isWish || isKept || ids.length > 0 ? [] : wishes;
  return { ids: [...others, id, ...along], isWishKept: isKept };
}
