/** The id of a panel's sentence, by the name of its table: what its chart is described by. */
export const sentenceIdOf = (tableName: string): string => `says-${tableName}`;
