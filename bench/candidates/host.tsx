import { InviteUser } from 'candidate';
import { createRoot } from 'react-dom/client';

const ROWS = Array.from({ length: 200 }, (_, row) => `Study ${row + 1}`);

// A worklist: what a scroll lock, a walk that hides what is behind, and a layout shift have to act on.
function Worklist() {
  return (
    <>
      <header>
        <h1>Worklist</h1>
        <InviteUser />
      </header>
      <table>
        <tbody>
          {ROWS.map((study) => (
            <tr key={study}>
              <td>{study}</td>
              <td>CT chest without contrast</td>
              <td>
                <button type="button">Open</button>
              </td>
              <td>
                <button type="button">Assign</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

window.sentInvitations = [];
createRoot(document.body.appendChild(document.createElement('div'))).render(<Worklist />);
