import { endpoint } from "@/lib/platform/endpoint";
import { readReport } from "@/lib/reporting/queries/read-report";
import { reportNotFound } from "@/lib/reporting/refusals";
import { reportAddressOf } from "@/lib/reporting/report-address";

/** A project's month as its form shows it, also while nothing was reported yet. */
export const GET = endpoint(
  async ({ actor, params }) => {
    const address = reportAddressOf(params);
    return address ? readReport(actor, { ...address, now: new Date() }) : reportNotFound;
  },
  { etag: true },
);
