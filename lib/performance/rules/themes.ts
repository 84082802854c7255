/**
 * A theme is an item of the master plans under the national strategy, the list every area plan must be aligned with and the one
 * that outlives a planning cycle: "tourism", "agriculture" mean the same in every unit and year, which a unit's own development
 * issues do not. A project may be aligned with several; a theme is a filter, never a division of the whole.
 */
export const themeListId = "master_plan";
