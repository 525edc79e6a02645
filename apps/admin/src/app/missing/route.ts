import { toNothing } from "@commonhouse/shell/sent-on";

const answer = () => toNothing();

export { answer as GET, answer as POST };
