"use client";

import { GlobalErrorPage } from "@commonhouse/shell/error-page";

export default GlobalErrorPage;
