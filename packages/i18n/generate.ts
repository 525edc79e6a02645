import { setup } from "./merge";

setup();
