import { redirect } from "next/navigation";

/** The product opens with the figures; signed out, the way leads through sign-in. */
export default function Home(): never {
  redirect("/overview");
}
