import { say } from "../say";

say(`Commonhouse: a member portal and a console for a community centre.

  ./commonhouse demo                     a made-up centre to try (the same as npm start)
      [--data DIR] [--port-web N] [--port-admin N]
      [--dev]                            pages follow every edit
  ./commonhouse start --data DIR         a real house, empty at first, kept in DIR
      [--port-web N] [--port-admin N]
  ./commonhouse stop   [--data DIR]      closes a house
  ./commonhouse status [--data DIR]      says whether a house is open, and where
  ./commonhouse migrate [--data DIR]     brings the database up to date without opening the house
  ./commonhouse create-admin --name NAME --mail ADDRESS [--language CODE] [--data DIR]
                                         prints a link for one more administrator
  ./commonhouse import programme FILE [--dry-run] [--data DIR]
                                         reads a programme (.ics), prints the result as JSON
  ./commonhouse import members FILE [--dry-run] [--data DIR]
                                         reads a list of members (.csv), prints the result as JSON
  ./commonhouse seed --scenario FILE [--data DIR]
                                         fills a demo from a file, prints ids and sign-ins as JSON
  ./commonhouse help                     this page

Without --data, DIR is the demo's folder, .commonhouse/demo. docs/operating.md has the environment.`);
