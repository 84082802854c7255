"use client";

import { PageError } from "@/components/reporting/page-error";

export default PageError;
