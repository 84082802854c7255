import { PageLoading } from "@/components/reporting/page-loading";

export default PageLoading;
