#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace throughline::editor {

/// Sentences below each other, each in a look of the style sheet. Plain text.
class SentenceList : public QWidget {
  Q_OBJECT

 public:
  struct Sentence {
    QString text;
    const char* look = "field";
  };

  explicit SentenceList(QWidget* parent);
  /// Hidden where there are none.
  void tell(const std::vector<Sentence>& sentences);
  [[nodiscard]] QString text() const;  ///< a line each

 private:
  QVBoxLayout* m_layout;
  QStringList m_texts;
};

}  // namespace throughline::editor
