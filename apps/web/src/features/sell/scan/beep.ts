let audio: AudioContext | null = null;

/** A soft high tone for a line added, a longer low one for a code nobody knows. */
export function beep(kind: "added" | "unknown"): void {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const seconds = kind === "added" ? 0.06 : 0.22;
    tone.frequency.value = kind === "added" ? 1320 : 196;
    volume.gain.setValueAtTime(0.06, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + seconds);
  } catch {
    // A till without a loudspeaker sells all the same.
  }
}
