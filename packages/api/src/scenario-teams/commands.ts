import type { Tx } from "@commonhouse/db";
import type { Team } from "./schema";

/** Writes the teams of a scenario; `idOf` knows everybody's and everything's id, `everybody` all members. */
export async function addTeams(
  tx: Tx,
  now: Date,
  teams: readonly Team[],
  idOf: (key: string) => string,
  everybody: readonly string[],
) {
  await tx.team.createMany({
    data: teams.map(({ key, title, description, introduction }) => ({
      id: idOf(key),
      title,
      description,
      introduction,
      createdAt: now,
    })),
  });
  await tx.office.createMany({
    data: teams.flatMap(({ key, coordinator }) => {
      const scope = { scopeKind: "TEAM", scopeId: idOf(key), from: now } as const;
      return coordinator
        ? [{ personId: idOf(coordinator), role: "TEAM_COORDINATOR" as const, ...scope }]
        : [];
    }),
  });
  await tx.teamMember.createMany({
    data: teams.flatMap((team) => {
      const members = team.members ?? everybody;
      const introduced = new Set(team.introduced ?? members);
      return members.map((person) => ({
        teamId: idOf(team.key),
        personId: idOf(person),
        joinedAt: now,
        introducedAt: introduced.has(person) ? now : null,
      }));
    }),
  });
  await addShifts(tx, now, teams, idOf);
}

async function addShifts(tx: Tx, now: Date, teams: readonly Team[], idOf: (key: string) => string) {
  const shifts = teams.flatMap(({ key, shifts }) =>
    shifts.map(({ key: shift, start, end, place = "", ...rest }) => ({
      ...rest,
      id: idOf(shift),
      teamId: idOf(key),
      startsAt: new Date(start),
      endsAt: new Date(end),
      place,
    })),
  );
  await tx.shift.createMany({ data: shifts.map(({ taken: _, ...shift }) => shift) });
  const taken = shifts.flatMap(({ taken, ...shift }) =>
    taken.map((person) => ({ ...shift, personId: idOf(person) })),
  );
  await tx.assignment.createMany({
    data: taken.map(({ id: shiftId, personId }) => ({
      shiftId,
      personId,
      state: "TAKEN" as const,
      takenAt: now,
    })),
  });
  await tx.commitment.createMany({
    data: taken.map(({ id: sourceId, personId, startsAt, endsAt }) => ({
      kind: "SHIFT" as const,
      sourceId,
      personId,
      startsAt,
      endsAt,
    })),
  });
}
