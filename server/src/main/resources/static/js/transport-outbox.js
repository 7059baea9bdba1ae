// Facts that are not sent yet, and the last list of the trip, in the phone's own database. Everything is also held in
// memory, so that drawing never waits; what is in the database survives a closed page and an empty battery.
const request = (it) => new Promise((resolve, reject) => { it.onsuccess = () => resolve(it.result); it.onerror = () => reject(it.error); });

export class Outbox {
  #store; #trip; #facts = []; #board = null;

  static async open(trip) {
    const opening = indexedDB.open('fugong-transport', 1);
    opening.onupgradeneeded = () => { opening.result.createObjectStore('facts', { keyPath: 'id' }); opening.result.createObjectStore('boards'); };
    const outbox = new Outbox();
    outbox.#trip = trip;
    outbox.#store = await request(opening);
    const all = await request(outbox.#store.transaction('facts').objectStore('facts').getAll());
    outbox.#facts = all.filter((fact) => fact.trip === trip).sort((a, b) => a.order - b.order);
    outbox.#board = (await request(outbox.#store.transaction('boards').objectStore('boards').get(trip))) ?? null;
    return outbox;
  }

  /** In the order of the taps. */
  facts() { return this.#facts; }
  board() { return this.#board; }

  async add(fact) {
    const kept = { ...fact, trip: this.#trip, order: Date.now() + this.#facts.length / 1000 };
    this.#facts = [...this.#facts, kept];
    await this.#write('facts', (facts) => facts.put(kept));
  }

  async forget(ids) {
    this.#facts = this.#facts.filter((fact) => !ids.includes(fact.id));
    await this.#write('facts', (facts) => ids.forEach((id) => facts.delete(id)));
  }

  async remember(board) {
    this.#board = board;
    await this.#write('boards', (boards) => boards.put(board, this.#trip));
  }

  /** The trip is over: no name stays on the phone. */
  async wipe() {
    this.#board = null;
    await this.#write('boards', (boards) => boards.delete(this.#trip));
  }

  #write(name, act) {
    return new Promise((resolve, reject) => {
      const transaction = this.#store.transaction(name, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
      act(transaction.objectStore(name));
    });
  }
}
