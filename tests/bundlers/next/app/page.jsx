"use client";

import { useEffect, useRef } from "react";
import { drawIn } from "./widget.js";

export default function Page() {
  const place = useRef(null);
  useEffect(() => drawIn(place.current), []);
  return <div ref={place} />;
}
