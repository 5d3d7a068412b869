#include "text_measure.h"

#include <QTextLayout>
#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace {

constexpr qsizetype kMostPerLine = 128;  // no letter is narrower than 1.5 units
constexpr std::size_t kMostWords = 100'000;
constexpr float kUnmeasured = std::numeric_limits<float>::lowest();
const QChar kEllipsis(0x2026);

// Scripts that are drawn letter by letter, left to right, and break at spaces.
bool isSimple(char16_t c) {
  return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x250 && c != 0xAD) ||
         (c >= 0x386 && c < 0x400) || (c >= 0x400 && c < 0x483) || (c >= 0x48A && c < 0x530) ||
         (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) ||
         (c >= 0x20A0 && c <= 0x20BF);
}

bool isSimple(QStringView text) {
  return std::ranges::all_of(text, [](QChar c) { return isSimple(c.unicode()); });
}

bool isAscii(QStringView text) {
  return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

// A line may break after these where a letter follows.
bool breaksAfter(QChar c) {
  return c == u'-' || c == u'/' || c.unicode() == 0x2013 || c.unicode() == 0x2014;
}

// The end of the piece that starts at `from` and must stay together: "40 %" is one.
qsizetype pieceEnd(QStringView text, qsizetype from) {
  for (qsizetype i = from; i < text.size(); ++i) {
    const bool beforePercent = i + 1 < text.size() && text[i + 1] == u'%';
    if (text[i] == u' ' && !beforePercent) return i;
    const bool between = i > from && i + 1 < text.size();
    if (between && breaksAfter(text[i]) && text[i + 1].isLetter() && text[i - 1].isLetter()) {
      return i + 1;
    }
  }
  return text.size();
}

void addLine(TextBlock& block, QString text, qreal width, FontRole role) {
  block.lines.push_back({std::move(text), width, lineHeight(role), baselineIn(role)});
  block.width = std::max(block.width, width);
  block.height += lineHeight(role);
}

// The text without what no `lines` lines could show, cut between characters.
QString cutToLines(const QString& text, int lines) {
  qsizetype most = kMostPerLine * lines;
  if (text.size() <= most) return text;
  if (text[most - 1].isHighSurrogate()) --most;
  return text.left(most);
}

// Letters may join anew where the text is cut, so what is left is measured again.
std::pair<QString, qreal> elided(const QFontMetricsF& metrics, const QString& text, qreal width) {
  qreal room = width;
  while (true) {
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room * kFontUpscale);
    const qreal measured = metrics.horizontalAdvance(shown) / kFontUpscale;
    if (measured <= width || room <= 0) return {shown, measured};
    room -= std::max(1.0, measured - width);
  }
}

bool isIsolate(QChar c) { return c >= u'\u2066' && c <= u'\u2068'; }

bool isEmbedding(QChar c) { return c >= u'\u202A' && c <= u'\u202E' && c != u'\u202C'; }

// The directional marks that still hold where a line begins: each line is painted by itself.
QString openMarks(QStringView before) {
  QString open;
  for (const QChar c : before) {
    if (isIsolate(c) || isEmbedding(c)) open += c;
    if (c == u'\u202C' && !open.isEmpty() && isEmbedding(open.back())) open.chop(1);
    if (c == u'\u2069' && std::ranges::any_of(open, isIsolate)) {
      while (!isIsolate(open.back())) open.chop(1);
      open.chop(1);
    }
  }
  return open;
}

}  // namespace

QString shownText(const std::string& text) {
  const bool clean =
      std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }) &&
      text.find("  ") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ');
  const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  return clean ? decoded : decoded.simplified();
}

QString besideOthers(const QString& text) {
  return QString::fromStdString(journey::isolated(text.toStdString()));
}

TextMeasure::Face::Face(FontRole role)
    : metrics(upscaledFont(role)),
      letters(kLetters, kUnmeasured),
      pairs(kLetters * kLetters, kUnmeasured) {}

TextMeasure::Face& TextMeasure::face(FontRole role) {
  std::optional<Face>& made = m_faces[static_cast<std::size_t>(role)];
  if (!made) made.emplace(role);
  return *made;
}

qreal TextMeasure::width(QStringView text, FontRole role) {
  if (text.isEmpty()) return 0;
  Face& measured = face(role);
  return isAscii(text) ? latin(measured, text) : shaped(measured, text);
}

qreal TextMeasure::shaped(Face& face, QStringView text) const {
  if (const auto known = face.words.find(text); known != face.words.end()) return known->second;
  if (face.words.size() >= kMostWords) face.words.clear();
  const QString word = text.toString();
  const qreal width = face.metrics.horizontalAdvance(word) / kFontUpscale;
  face.words.emplace(word, width);
  return width;
}

qreal TextMeasure::latin(Face& face, QStringView text) const {
  qreal width = 0;
  std::size_t left = 0;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const std::size_t right = text[i].unicode() - kFirst;
    width += letter(face, right);
    if (i > 0) width += pair(face, left, right);
    left = right;
  }
  return width;
}

float TextMeasure::letter(Face& face, std::size_t index) const {
  float& advance = face.letters[index];
  if (advance == kUnmeasured) {
    const QChar c(static_cast<char16_t>(kFirst + index));
    advance = static_cast<float>(face.metrics.horizontalAdvance(QString(c)) / kFontUpscale);
  }
  return advance;
}

float TextMeasure::pair(Face& face, std::size_t left, std::size_t right) const {
  float& kerning = face.pairs[left * kLetters + right];
  if (kerning == kUnmeasured) {
    QString both(2, QChar(static_cast<char16_t>(kFirst + left)));
    both[1] = QChar(static_cast<char16_t>(kFirst + right));
    const auto together = static_cast<float>(face.metrics.horizontalAdvance(both) / kFontUpscale);
    kerning = together - letter(face, left) - letter(face, right);
  }
  return kerning;
}

TextBlock TextMeasure::wrap(const QString& text, FontRole role, qreal width, int mostLines) {
  if (text.isEmpty()) return {};
  const QString cut = cutToLines(text, mostLines);
  TextBlock block = isSimple(cut) ? wrapSimple(cut, role, width, mostLines)
                                  : wrapShaped(cut, role, width, mostLines);
  block.elided = block.elided || cut.size() < text.size();
  return block;
}

// How many characters from the start fit; at least one.
qsizetype TextMeasure::fitting(QStringView text, FontRole role, qreal width) {
  qsizetype low = 1;
  qsizetype high = text.size();
  while (low < high) {
    const qsizetype middle = (low + high + 1) / 2;
    if (this->width(text.left(middle), role) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

TextBlock TextMeasure::wrapSimple(QStringView text, FontRole role, qreal width, int mostLines) {
  TextBlock block;
  qsizetype lineStart = 0;
  while (lineStart < text.size()) {
    const bool last = static_cast<int>(block.lines.size()) + 1 == mostLines;
    qsizetype end = lineStart;
    qreal lineWidth = 0;
    while (end < text.size()) {
      const qsizetype from = text[end] == u' ' ? end + 1 : end;
      const qsizetype to = pieceEnd(text, from);
      const qreal wider = this->width(text.sliced(lineStart, to - lineStart), role);
      if (wider > width) break;
      end = to;
      lineWidth = wider;
    }
    if (end == lineStart) {  // a single word wider than the line
      const QStringView word = text.sliced(lineStart);
      end = lineStart + fitting(word.left(kMostPerLine), role, width);
      lineWidth = this->width(text.sliced(lineStart, end - lineStart), role);
    }
    if (last && end < text.size()) {
      const qreal room = width - this->width(QStringView(&kEllipsis, 1), role);
      const QStringView rest =
          text.sliced(lineStart, std::min(kMostPerLine, text.size() - lineStart));
      QStringView kept = rest.left(fitting(rest, role, room));
      while (kept.endsWith(u' ')) kept.chop(1);
      const QString shown = kept.toString() + kEllipsis;
      addLine(block, shown, this->width(shown, role), role);
      block.elided = true;
      return block;
    }
    addLine(block, text.sliced(lineStart, end - lineStart).toString(), lineWidth, role);
    lineStart = end < text.size() && text[end] == u' ' ? end + 1 : end;
  }
  return block;
}

TextBlock TextMeasure::wrapShaped(const QString& text, FontRole role, qreal width, int mostLines) {
  TextBlock block;
  block.rightToLeft = text.isRightToLeft();
  const QFontMetricsF& metrics = face(role).metrics;
  QTextLayout layout(text, upscaledFont(role));
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(block.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
  layout.setTextOption(option);
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width * kFontUpscale);
    const bool last = static_cast<int>(block.lines.size()) + 1 == mostLines;
    const bool more = line.textStart() + line.textLength() < text.size();
    const QString open = openMarks(QStringView(text).left(line.textStart()));
    QString shown = open + text.mid(line.textStart(), line.textLength()).trimmed();
    qreal shownWidth = std::min(line.naturalTextWidth() / kFontUpscale, width);
    if (last && more) {
      std::tie(shown, shownWidth) = elided(metrics, open + text.mid(line.textStart()), width);
      block.elided = true;
    }
    addLine(block, shown, shownWidth, role);
    // Some scripts are taller than the design's lines.
    const qreal taller = line.height() / kFontUpscale - lineHeight(role);
    if (taller > 0) {
      block.lines.back().height += taller;
      block.lines.back().baseline = line.ascent() / kFontUpscale;
      block.height += taller;
    }
    if (last) break;
  }
  layout.endLayout();
  return block;
}

}  // namespace throughline::drawing
