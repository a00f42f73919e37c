/** The law's clock from a confirmed non-conformity to its publication, in days; the target for every entry of the register. */
export const publicationTarget = 5;
