export const metadata = { title: "Gemeente Voorbeeldstad", icons: { icon: "data:," } };

export default function Layout({ children }) {
  return (
    <html lang="nl">
      <head>
        <meta httpEquiv="Content-Security-Policy" content="{policy}" />
      </head>
      <body>{children}</body>
    </html>
  );
}
