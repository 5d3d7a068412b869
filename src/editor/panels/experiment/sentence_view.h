#pragma once

#include <QTextLayout>
#include <QWidget>
#include <memory>
#include <vector>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

class BlankEdit;

/// A part of a sentence: words of ours, or a blank.
struct SentencePart {
  enum class Look {
    words,    ///< ours
    typed,    ///< a blank that somebody filled in
    ofMap,    ///< a blank that the map fills in, and that follows it
    missing,  ///< one that is still empty
  };
  QString text;
  Look look = Look::words;
  /// What the part is typed or chosen in; null: it is only read.
  QWidget* control = nullptr;
};

/// A sentence with blanks that wraps as one text. Blanks are typed in place: the controls lie
/// behind it and have the keyboard, in the order of the sentence.
class SentenceView : public QWidget {
  Q_OBJECT

 public:
  explicit SentenceView(QWidget* parent);
  ~SentenceView() override;

  void show(std::vector<SentencePart> parts);
  using QWidget::show;
  void setTheme(const drawing::Theme& theme);
  /// As a plain sentence.
  [[nodiscard]] QString text() const;
  /// The middle of a part, for the tests' mouse; empty where it has no such part.
  [[nodiscard]] QRect placeOf(const QWidget& control) const;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  class Shelf;
  struct Span {
    int start;
    int length;
  };

  qreal lay(QTextLayout& layout, qreal width) const;
  void arrange();
  [[nodiscard]] std::vector<QRectF> rectsOf(Span span) const;
  [[nodiscard]] int partAt(QPointF position) const;
  [[nodiscard]] QColor colorOf(SentencePart::Look look) const;
  void paintBlank(QPainter& painter, std::size_t part) const;
  void paintCursor(QPainter& painter, std::size_t part) const;

  std::vector<SentencePart> m_parts;
  std::vector<Span> m_spans;
  QTextLayout m_layout;
  Shelf* m_shelf;
  const drawing::Theme* m_theme;
};

}  // namespace throughline::editor
