import { randomUUID } from "node:crypto";
import { createTestDb } from "@commonhouse/db/testing";
import { expect, test } from "vitest";
import { testAccess } from "../access-testing";
import { addPerson, contextFor, memberOf, now } from "../testing";
import { createCallerFactory } from "../trpc";
import { noticesPortal } from "./portal";

const house = await createTestDb();
const caller = createCallerFactory(noticesPortal);

testAccess(house, "portal", {
  router: noticesPortal,
  caller,
  table: {
    inbox: { may: "member", call: (api) => api.inbox({}) },
    unread: { may: "member", call: (api) => api.unread({}) },
    markRead: { may: "member", call: (api) => api.markRead({ noticeId: randomUUID() }) },
    markAllRead: { may: "member", call: (api) => api.markAllRead({}) },
  },
});

test("a notice is read, and put away, by its person only", async () => {
  const [mine, theirs] = [await addPerson(house.owner), await addPerson(house.owner)];
  const as = (personId: string) => caller(contextFor(house.db, memberOf(personId)));
  const data = { personId: mine, kind: "x", params: {}, createdAt: now };
  const { id: noticeId } = await house.owner.notice.create({ data });
  expect((await as(theirs).inbox({})).notices).toEqual([]);
  await as(theirs).markRead({ noticeId });
  await as(theirs).markAllRead({});
  expect(await as(mine).unread({})).toEqual({ count: 1 });
  await as(mine).markRead({ noticeId });
  expect(await as(mine).unread({})).toEqual({ count: 0 });
});
