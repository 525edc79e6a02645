"use client";

import { useControl } from "@commonhouse/ui/control";
import { Fault } from "@commonhouse/ui/fault";

type Day = {
  readonly name: string;
  /** One box for each part, named in full for those who only hear it. */
  readonly slots: readonly { readonly value: string; readonly named: string }[];
};

type Props = {
  readonly name: string;
  readonly legend: string;
  readonly help: string;
  readonly parts: readonly string[];
  readonly days: readonly Day[];
  readonly chosen: readonly string[];
};

/** Boxes by weekday and part of the day, narrow enough for the smallest phone. What was ticked stays. */
export function TimeGrid({ name, legend, help, parts, days, chosen }: Props) {
  const { id, fault, cameBack, sent, described } = useControl(name, true);
  const ticked = cameBack ? sent : chosen;
  return (
    <fieldset className={fault ? "field has-error" : "field"} aria-describedby={described}>
      <legend>{legend}</legend>
      <p className="help" id={`${id}-help`}>
        {help}
      </p>
      <table className="w-full table-fixed">
        <thead>
          <tr>
            <td />
            {parts.map((part) => (
              <th key={part} scope="col" className="tiny soft py-2 text-center">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, row) => (
            <tr key={day.name} className="border-line border-t">
              <th scope="row" className="small text-start">
                {day.name}
              </th>
              {day.slots.map(({ value, named }, column) => (
                <td key={value}>
                  <label className="choice justify-center">
                    <input
                      // The summary of faults leads to the first box.
                      id={row + column === 0 ? id : `${id}-${value}`}
                      type="checkbox"
                      name={name}
                      value={value}
                      defaultChecked={ticked.includes(value)}
                    />
                    <span className="hidden-text">{named}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </fieldset>
  );
}
