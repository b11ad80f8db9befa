// The process's own zone must never be what makes a test pass: the add-on's zones come from events and people.
export default async function globalSetup() {
  process.env.TZ = "Pacific/Kiritimati";
}
