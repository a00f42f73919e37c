import { fileURLToPath } from 'node:url';

/** The two faces of every PDF, with the rare characters that other Chinese font packages lack (SIL Open Font License). */
export const fontFiles: readonly string[] = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map((face) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${face}`)),
);
