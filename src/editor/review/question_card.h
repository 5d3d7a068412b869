#pragma once

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "review/review_session.h"

namespace throughline::editor {

/// One of the five questions at a stop: a tick, the question, and how it is
/// answered. The tick comes with the first answer and can be taken away.
class QuestionCard : public QFrame {
  Q_OBJECT

 public:
  QuestionCard(ReviewSession& session, journey::ReviewQuestion question, const QString& title,
               QWidget* parent);

  /// Shows the stop of this stage. What was typed at the one before is kept
  /// first.
  void show(journey::Id<journey::Stage> stage);
  /// Looks at the map again.
  void refresh();
  /// Gives what is being typed to the map where it is an answer, else keeps it
  /// for later.
  virtual void keep() {}
  /// How many pixels a unit of slides takes.
  void setScale(qreal scale);
  /// Where the keyboard goes first.
  [[nodiscard]] virtual QWidget* first() const = 0;
  [[nodiscard]] journey::ReviewQuestion question() const { return m_question; }

 signals:
  /// Something was refused, or was understood in a way that has to be said.
  void said(const QString& sentence);

 protected:
  virtual void fill() = 0;
  /// What depends on how wide the card is, and on the scale.
  virtual void fit() {}
  /// As many pixels as units of slides take.
  [[nodiscard]] int units(qreal of) const { return static_cast<int>(of * m_scale); }
  /// Puts it behind the title, in its line.
  void addToTitle(QWidget& widget, int stretch = 0);
  void resizeEvent(QResizeEvent* event) override;
  /// The stop has changed: what was typed there before is back.
  virtual void arrive() {}
  [[nodiscard]] ReviewSession& session() const { return m_session; }
  [[nodiscard]] journey::Id<journey::Stage> stage() const { return m_stage; }
  [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
  [[nodiscard]] bool isTicked() const;
  void tick(bool answered);

 private:
  ReviewSession& m_session;
  journey::ReviewQuestion m_question;
  journey::Id<journey::Stage> m_stage;
  QCheckBox* m_tick;
  QHBoxLayout* m_title;
  QVBoxLayout* m_body;
  QHBoxLayout* m_inner;
  qreal m_scale = 1;
};

/// A button that is one answer of several; dark where it is the one.
[[nodiscard]] QPushButton* answerChip(const QString& text, QWidget* parent);
/// Text in the small print of a card.
[[nodiscard]] QWidget* quietText(const QString& text, QWidget* parent);
void clearLayout(QLayout& layout);
/// Sets what the style sheet goes by, and lets it.
void setLook(QWidget& widget, const char* property, bool on);

}  // namespace throughline::editor
