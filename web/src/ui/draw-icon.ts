import { createElement, type ReactNode, type SVGProps } from 'react'

type Shapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]

/** An icon of lines, as high as the text says; the build gives each its shapes. */
export default function drawIcon(shapes: Shapes): (props: SVGProps<SVGSVGElement>) => ReactNode {
  const lines = shapes.map(([tag, attributes], key) => createElement(tag, { ...attributes, key }))
  return (props) =>
    createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': !('aria-label' in props),
        ...props,
      },
      lines,
    )
}
