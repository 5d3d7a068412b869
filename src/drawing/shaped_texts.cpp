#include "shaped_texts.h"

#include <QTextLayout>

namespace throughline::drawing {

namespace {

constexpr qsizetype kMostTexts = 20'000;
constexpr qreal kEndless = 1'000'000;

QList<QGlyphRun> shape(const TextMark& mark) {
  QTextLayout layout(mark.text, upscaledFont(mark.font));
  QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
  option.setWrapMode(QTextOption::NoWrap);
  option.setTextDirection(mark.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
  layout.setTextOption(option);
  layout.beginLayout();
  QTextLine line = layout.createLine();
  line.setLineWidth(kEndless);
  line.setPosition({0, -line.ascent()});
  layout.endLayout();
  return line.glyphRuns();
}

}  // namespace

const QList<QGlyphRun>& ShapedTexts::of(const TextMark& mark) {
  Texts& texts = m_texts[2 * static_cast<std::size_t>(mark.font) + (mark.rightToLeft ? 1 : 0)];
  const auto known = texts.constFind(mark.text);
  if (known != texts.cend()) return *known;
  if (texts.size() >= kMostTexts) texts.clear();
  return *texts.insert(mark.text, shape(mark));
}

}  // namespace throughline::drawing
