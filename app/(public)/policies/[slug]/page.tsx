import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { policySlugs } from "@/components/layout/footer";
import { PolicyText } from "@/components/layout/policy-text";
import { formatDay } from "@/lib/i18n/format";

type PolicyPageProps = { params: Promise<{ slug: string }> };

/** The day the texts were last looked through; change it with them. */
const revised = "2026-11-22";

const known = (slug: string) => policySlugs.find((one) => one === slug);

export async function generateMetadata({ params }: PolicyPageProps): Promise<Metadata> {
  const slug = known((await params).slug);
  return slug ? { title: (await getTranslations("site.policies"))(`${slug}.title`) } : {};
}

/** The four texts a government site owes its visitors; open to everyone. */
export default async function PolicyPage({ params }: PolicyPageProps) {
  const slug = known((await params).slug);
  if (!slug) notFound();
  const t = await getTranslations("site.policies");
  return <PolicyText slug={slug} revised={t("updated", { date: formatDay(revised, await getLocale(), "long") })} />;
}
