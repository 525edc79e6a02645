import { z } from "zod";
import { instant, line, shownTexts, text, texts, ticked } from "../text";

// All of this travels as plain JSON, so instants are strings.

export const teamRef = z.object({ teamId: z.uuid() });

export const teamMemberRef = teamRef.extend({ personId: z.uuid() });

const title = texts(line(120)).refine((all) => Object.keys(all).length > 0, "missing");

/**
 * The id is drawn when the form is rendered: sent twice, it is still one team. `introduction`: people
 * are shown around before their first shift.
 */
export const newTeam = teamRef.extend({
  title,
  description: texts(text(4000)),
  introduction: ticked,
});

export const listRequest = z.object({
  after: teamRef.extend({ createdAt: instant }).nullable().default(null),
});

const team = teamRef.extend({
  title: shownTexts,
  description: shownTexts,
  introduction: z.boolean(),
});

/** Whether this member is in the team; `introduced`: has been shown around. */
const mine = z.object({ introduced: z.boolean(), joinedAt: instant });

/** A team as members see it. */
const memberTeam = team.extend({
  mine: mine.nullable(),
  /** Shifts in the next four weeks that still need somebody. */
  open: z.int(),
});

export const memberTeams = z.object({
  teams: z.array(memberTeam),
  next: listRequest.shape.after,
});

/** One team on its own page. */
export const memberTeamDetail = memberTeam.extend({
  /** The community names of those who coordinate it. */
  coordinators: z.array(z.string()),
  /** How many shifts this member still has ahead in it: with any, they cannot leave. */
  shiftsAhead: z.int(),
});

/** A team as those see it who coordinate it. */
const officeTeam = team.extend({
  ended: z.boolean(),
  members: z.int(),
  /** Members who wait to be shown around; 0 where the team asks for none. */
  toIntroduce: z.int(),
  /** Shifts ahead, without cancelled ones. */
  ahead: z.int(),
  /** Shifts in the next seven days that still need somebody. */
  gaps: z.int(),
});

export const officeTeams = z.object({
  teams: z.array(officeTeam),
  next: listRequest.shape.after,
});

export const officeTeamDetail = officeTeam;

const memberCursor = z.object({ joinedAt: instant, personId: z.uuid() });

export const membersRequest = teamRef.extend({
  /** Only those who wait to be shown around. */
  waiting: ticked,
  after: memberCursor.nullable().default(null),
});

/** Who is in a team, the newest first. Opens names: for people of office only. */
export const members = z.object({
  members: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      pronouns: z.string().nullable(),
      languages: z.array(z.string()),
      joinedAt: instant,
      introducedAt: instant.nullable(),
      skills: z.array(z.object({ skillId: z.uuid(), title: shownTexts })),
    }),
  ),
  next: memberCursor.nullable(),
});

export const introduction = teamMemberRef.extend({ introduced: ticked });

export const membership = teamRef.extend({ member: z.boolean() });
