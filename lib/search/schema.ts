import { z } from "zod";

const longest = 200;

/** `q`: what was typed, cut where no name is longer. `kind=area`: places only, and every place while nothing is typed. Letters nobody types (NUL) are spaces. What cannot be read is as if it was not said. */
export const searchQuerySchema = z.object({
  q: z
    .string()
    .catch("")
    .transform((text) => text.slice(0, longest).replace(/\p{Cc}/gu, " ")),
  kind: z.enum(["all", "area"]).catch("all"),
});

export type SearchQuery = z.infer<typeof searchQuerySchema>;
