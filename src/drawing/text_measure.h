#pragma once

#include <QFontMetricsF>
#include <QString>
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

struct TextLine {
  QString text;
  qreal width = 0;
  qreal height = 0;
  qreal baseline = 0;  ///< from the top of the line
};

/// A text broken into lines that fit a width.
struct TextBlock {
  std::vector<TextLine> lines;
  qreal width = 0;  ///< of the widest line
  qreal height = 0;
  bool elided = false;
  bool rightToLeft = false;
};

/// Measures and breaks texts. Plain Latin is measured from a table of its
/// letters and pairs of letters, everything else is shaped by Qt.
class TextMeasure {
 public:
  [[nodiscard]] qreal width(QStringView text, FontRole role);
  /// Breaks at words (anywhere where a single word is too wide), and ends with
  /// an ellipsis where more than `mostLines` lines would be needed.
  [[nodiscard]] TextBlock wrap(const QString& text, FontRole role, qreal width, int mostLines);

 private:
  static constexpr char16_t kFirst = u' ';
  static constexpr std::size_t kLetters = u'~' - u' ' + 1;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(QStringView text) const noexcept { return qHash(text); }
  };
  struct Face {
    explicit Face(FontRole role);
    QFontMetricsF metrics;
    std::vector<float> letters;  ///< advances; negative: not measured yet
    std::vector<float> pairs;    ///< what a pair adds to its letters' advances
    std::unordered_map<QString, qreal, Hash, std::equal_to<>> words;
  };

  /// Made when it is first measured with.
  [[nodiscard]] Face& face(FontRole role);
  [[nodiscard]] qreal shaped(Face& face, QStringView text) const;
  [[nodiscard]] qreal latin(Face& face, QStringView text) const;
  [[nodiscard]] float letter(Face& face, std::size_t index) const;
  [[nodiscard]] float pair(Face& face, std::size_t left, std::size_t right) const;
  [[nodiscard]] TextBlock wrapSimple(QStringView text, FontRole role, qreal width, int mostLines);
  [[nodiscard]] TextBlock wrapShaped(const QString& text, FontRole role, qreal width,
                                     int mostLines);
  [[nodiscard]] qsizetype fitting(QStringView text, FontRole role, qreal width);

  std::array<std::optional<Face>, kFontRoles> m_faces;
};

/// The text as the map shows it: one paragraph, white space folded.
[[nodiscard]] QString shownText(const std::string& text);
/// Such a text where it stands in one line with others: it does not change their order.
[[nodiscard]] QString besideOthers(const QString& text);

}  // namespace throughline::drawing
