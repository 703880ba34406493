/** Every slot, as it is called in `classNames`. */
export function SlotList({ slots }: { slots: readonly string[] }) {
  return (
    <ul style={{ columns: '10em', listStyle: 'none', padding: 0 }}>
      {slots.map((slot) => (
        <li key={slot} style={{ overflowWrap: 'anywhere' }}>
          <code>{slot}</code>
        </li>
      ))}
    </ul>
  );
}
