"use client";

import { ErrorPage } from "@commonhouse/shell/error-page";

export default ErrorPage;
