import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { forbidden } from "@/components/access/forbidden";
import { ExplainProvider } from "@/components/layout/explain";
import { pageAddress, readAddress } from "@/components/register/address";
import { RegisterQueries } from "@/components/register/register-queries";
import { RegisterScreen } from "@/components/register/register-screen";
import { holds } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { readCountry } from "@/lib/areas/queries/read-country";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { readRegister } from "@/lib/register/queries/read-register";
import { registerQueryFrom } from "@/lib/register/schema";
import "@/components/register/styles/register.css";
import "@/components/register/styles/register-table.css";
import "@/components/register/styles/register-rail.css";
import "@/components/register/styles/register-tools.css";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return { title: t("title") };
}

const paramsOf = (given: Record<string, string | string[] | undefined>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, values]) =>
      values === undefined ? [] : [values].flat().map((value): [string, string] => [name, value]),
    ),
  );

/**
 * The analyst's register: every activity or project the reader may see, with the first page read here. It is sent whole: rows that come after
 * a frame of bars would be drawn twice and later.
 */
export default async function RegisterPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  if (!holds(actor, "register.read")) return forbidden();
  const [given, sent] = await Promise.all([searchParams, headers()]);
  const address = pageAddress(readAddress(paramsOf(given)).at);
  const query = registerQueryFrom(new URLSearchParams(address));
  const [read, { grouping }] = await Promise.all([query.ok ? readRegister(actor, query.value) : null, readCountry()]);
  const phoneGuess = sent.get("sec-ch-ua-mobile") === "?1" || /\bMobi/.test(sent.get("user-agent") ?? "");
  return (
    <ClientMessages namespaces={["register"]}>
      <ExplainProvider>
        <RegisterQueries>
          <RegisterScreen
            position={actor.positionId}
            first={read?.ok ? { address, page: read.value } : null}
            grouping={grouping}
            phoneGuess={phoneGuess}
          />
        </RegisterQueries>
      </ExplainProvider>
    </ClientMessages>
  );
}
