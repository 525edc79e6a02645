import { anyOffice, router } from "../trpc";
import { account } from "./portal";

export const meConsole = router(account(anyOffice));
