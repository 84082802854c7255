import { PageMissing } from "@/components/reporting/page-missing";

export default PageMissing;
