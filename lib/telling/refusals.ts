import { refuse } from "@/lib/core/result";

export const notAllowed = refuse({ code: "access.forbidden", kind: "forbidden" });
