#pragma once

#include "column_measure.h"
#include "text_measure.h"
#include "throughline/drawing/marks.h"
#include "throughline/drawing/worded.h"

namespace throughline::drawing {

/// What texts are set with: a measure, the language of the words, the notation of numbers, and
/// how much room there is.
struct Typesetting {
  TextMeasure measure;
  MessageWords words = inEnglish;
  journey::Notation notation;
  qreal cellWidth = cellWidthIn(measure::kColumnWidth);
  bool brief = false;                                  ///< see Arrangement
  bool jobs = false;                                   ///< cards of touchpoints say theirs
  std::shared_ptr<const journey::Images> images = {};  ///< of the map
};

/// Collects the marks of one record's picture, and says what they mean.
class PictureBuilder {
 public:
  /// `record` with id 0: of no single one.
  PictureBuilder(Typesetting& type, Target record) : m_type(type), m_record(record) {}
  PictureBuilder(const PictureBuilder&) = delete;
  PictureBuilder& operator=(const PictureBuilder&) = delete;

  /// What is drawn: its role, and the field of the record that it shows.
  struct Meaning {
    PartRole role = PartRole::label;
    std::string_view field{};
  };
  struct Place {
    QPointF topLeft{};
    qreal width = 0;
    int mostLines = 1;
    bool centered = false;
    bool struck = false;
  };
  /// Where a text ended: its height, and its last line's end.
  struct Extent {
    qreal height = 0;
    qreal lastWidth = 0;
    qreal lastHeight = 0;
    bool rightToLeft = false;
  };
  Extent text(Meaning meaning, const QString& text, FontRole font, Color color, const Place& place);
  /// One line whose right end is given instead of its left.
  Extent textEndingAt(Meaning meaning, const QString& text, FontRole font, Color color,
                      QPointF topRight, qreal width);
  /// A mark that means nothing by itself.
  void add(Mark mark);
  /// Everything that `draw` draws is one part, which reads out as `text`.
  template <class Draw>
  auto part(Meaning meaning, const QString& text, Draw draw) {
    const Whole whole(*this, meaning, text);
    return draw();
  }
  /// What is told and not shown; nothing where the text is empty.
  void tell(const QString& text);

  [[nodiscard]] qreal width(const QString& text, FontRole font) {
    return m_type.measure.width(text, font);
  }
  [[nodiscard]] TextMeasure& measure() { return m_type.measure; }
  [[nodiscard]] qreal cellWidth() const { return m_type.cellWidth; }
  [[nodiscard]] QString words(const journey::Message& message) const {
    return m_type.words(message, m_type.notation);
  }
  [[nodiscard]] SharedPicture finish(QSizeF size);
  /// The same with what is known only at the end (a card's ground) under all others.
  [[nodiscard]] SharedPicture finishOn(Mark ground, QSizeF size);

 private:
  /// The part that is being drawn, as long as it lives.
  class Whole {
   public:
    Whole(PictureBuilder& builder, Meaning meaning, const QString& text);
    ~Whole();
    Whole(const Whole&) = delete;
    Whole& operator=(const Whole&) = delete;

   private:
    PictureBuilder& m_builder;
  };
  void begin(Meaning meaning, const QString& text);
  void end();
  struct Setting {
    FontRole font;
    Color color;
    Place place;
  };
  Extent put(Meaning meaning, const QString& text, TextBlock&& block, const Setting& setting);

  Typesetting& m_type;
  Target m_record;
  std::vector<Mark> m_marks;
  std::vector<Part> m_parts;
  bool m_isOpen = false;  ///< the last part takes further marks
};

}  // namespace throughline::drawing
