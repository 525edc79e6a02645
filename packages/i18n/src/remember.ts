/**
 * Keeps what was made, by key, up to `most`: the one asked for longest ago goes first, so that keys
 * from outside (a person's time zone) cannot fill the memory.
 */
export function remember<Made extends object>(most: number) {
  const kept = new Map<string, Made>();
  return (key: string, make: () => Made): Made => {
    const made = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
