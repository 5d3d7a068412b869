#pragma once

#include <QFrame>

#include "throughline/journey/journey.h"

class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class AskText;

/// One comment: what it is on, who wrote it and when, the answers, and what can be done with it.
class CommentCard : public QFrame {
  Q_OBJECT

 public:
  explicit CommentCard(QWidget* parent = nullptr);

  /// `thing`: what it is on, as it is called.
  void show(const journey::Journey& journey, const journey::Comment& comment, const QString& thing,
            bool canEdit);
  /// An answer that was begun.
  void showAnswer(const QString& text);
  /// It was taken, or is given up.
  void endAnswer();

 public slots:
  void answer();

 signals:
  void thingWanted();
  void answering(const QString& text);
  void answered(const QString& text);
  void resolveWanted(bool resolved);
  void deleteWanted();

 private:
  void addWords(const std::string& author, const std::string& at, const std::string& text,
                int indent);

  QPushButton* m_thing;
  QVBoxLayout* m_words;
  AskText* m_answer;
  QPushButton* m_answers;
  QPushButton* m_resolve;
  QPushButton* m_delete;
  bool m_resolved = false;
};

}  // namespace throughline::editor
