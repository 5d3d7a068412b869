#pragma once

#include <QWidget>

#include "subject.h"
#include "throughline/check/wording.h"
#include "throughline/editor/plain_text.h"

class QPushButton;

namespace throughline::editor {

/// Below a text that tells of the customer (a stage's name, a job, the name of a metric): says as
/// one types where it speaks of the company's own progress, and offers what to write instead.
class WordingNote : public QWidget {
  Q_OBJECT

 public:
  /// `box` is where the text is typed: it is underlined.
  WordingNote(QWidget& box, QWidget* parent);

  /// What is said; empty: nothing.
  [[nodiscard]] QString advice() const;

  /// The text that is typed for these records; nothing is said of what is backstage.
  void look(const Subject& subject, const QString& text);
  void setWritable(bool writable);

 signals:
  /// The better text is to stand in the place of the one that was looked at.
  void taken(const QString& better);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void markBox(bool marked);
  /// A field is as high as it asks for, so this asks for all lines of the advice.
  void fitAdvice();

  QWidget& m_box;
  PlainLabel* m_advice;
  QPushButton* m_take;
  QString m_better;
  bool m_writable = true;
};

}  // namespace throughline::editor
