#pragma once

#include <QFrame>
#include <functional>

#include "line_look.h"

class QPushButton;

namespace throughline::editor {

class AskLine;
class PlainLabel;

/// What a line says of a finding, in words.
struct FindingWords {
  CheckMark mark = CheckMark::hint;
  QString title;
  QString place;
  QString reason;
  QString remedy;      ///< of its button; empty: there is none
  bool menu = false;   ///< the button opens one
  QString whyNot;      ///< why nothing can be changed now; empty: it can
  bool edits = false;  ///< mending it changes the map at once
  bool operator==(const FindingWords&) const = default;
};

/// One finding: mark, what it is, where and why, a button that mends it and one that sets it
/// aside. Set aside it is faint and can be brought back; mended it is a tick. A click goes to its
/// place; Enter mends, Delete sets aside.
class FindingLine : public QFrame {
  Q_OBJECT

 public:
  FindingLine(const LineLook& look, QWidget* parent = nullptr);

  void say(const FindingWords& words);
  /// It is the one that is looked at.
  void setCurrent(bool current);
  /// The look has changed.
  void follow();
  /// Asks something where the buttons are; `take` gets an answer that is not empty.
  void ask(const QString& question, const std::function<void(const QString&)>& take);
  /// For a menu that opens under it.
  [[nodiscard]] QPushButton& remedyButton() const { return *m_remedy; }

 signals:
  void goWanted();
  void remedyWanted();
  void asideWanted();
  void backWanted();
  /// Why what was asked for is not done.
  void said(const QString& sentence);

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void stopAsking();
  [[nodiscard]] bool isSetAside() const { return m_words.mark == CheckMark::setAside; }
  [[nodiscard]] bool isMended() const { return m_words.mark == CheckMark::mended; }

  const LineLook& m_look;
  FindingWords m_words;
  QFrame* m_card;
  MarkSign* m_mark;
  PlainLabel* m_title;
  PlainLabel* m_place;
  PlainLabel* m_reason;
  QWidget* m_buttons;
  QPushButton* m_remedy;
  QPushButton* m_aside;
  QPushButton* m_back;
  AskLine* m_ask = nullptr;
};

}  // namespace throughline::editor
