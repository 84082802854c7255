import { endpoint } from "@/lib/platform/endpoint";
import { readRegister } from "@/lib/register/queries/read-register";
import { registerQueryFrom } from "@/lib/register/schema";

/** A page of the register, by the address of its page (lib/register/schema). */
export const GET = endpoint(
  async ({ actor, request }) => {
    const query = registerQueryFrom(new URL(request.url).searchParams);
    return query.ok ? readRegister(actor, query.value) : query;
  },
  { etag: true },
);
