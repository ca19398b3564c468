import { checkDigit } from '../../../shared/domain/id-number.ts'

/** A made-up teacher. No such ID number can be given to anybody: no province has the code 99. */
export interface SamplePerson {
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly nation: string
  readonly birth: string
  readonly started: string
  readonly education: string
  readonly title: string
  readonly subjects: string
  readonly post: string
}

type Line = readonly [
  name: string,
  sex: 'male' | 'female',
  nation: string,
  birth: string,
  started: string,
  education: string,
  title: string,
  subjects: string,
  post: string,
]

const LINES: readonly Line[] = [
  ['李文山', 'male', '汉族', '1972-03-18', '1993-08', '大学本科', '高级教师', '道德与法治', '校长'],
  ['王晓梅', 'female', '汉族', '1978-11-02', '1999-09', '大学本科', '高级教师', '语文', '教导主任'],
  ['陈建业', 'male', '汉族', '1975-06-25', '1996-08', '大学本科', '一级教师', '数学', '教研组长'],
  ['阿依古丽·买买提', 'female', '维吾尔族', '1984-09-14', '2007-09', '大学本科', '一级教师', '语文', '教师'],
  ['叶尔兰·巴合提', 'male', '哈萨克族', '1987-01-30', '2010-09', '大学本科', '一级教师', '体育', '教师'],
  ['马玉兰', 'female', '回族', '1981-07-08', '2003-08', '大学本科', '一级教师', '数学', '教师'],
  [
    '迪丽娜尔·阿不都热合曼',
    'female',
    '维吾尔族',
    '1992-04-21',
    '2015-09',
    '大学本科',
    '二级教师',
    '音乐',
    '教师',
  ],
  ['赵志远', 'male', '汉族', '1983-12-11', '2006-09', '大学本科', '一级教师', '科学', '教研组长'],
  ['刘秀琴', 'female', '汉族', '1970-05-06', '1991-08', '大专', '高级教师', '语文', '教师'],
  ['周海燕', 'female', '汉族', '1986-10-19', '2009-09', '大学本科', '一级教师', '英语', '教研组长'],
  ['吴小军', 'male', '汉族', '1990-02-27', '2013-09', '大学本科', '二级教师', '信息科技', '教师'],
  ['郑春花', 'female', '汉族', '1979-04-03', '2000-09', '大学本科', '一级教师', '语文', '教师'],
  ['孙立国', 'male', '汉族', '1974-08-15', '1995-08', '大专', '一级教师', '数学', '教师'],
  ['杨柳', 'female', '汉族', '1995-03-09', '2018-09', '大学本科', '二级教师', '美术', '教师'],
  ['穆拉提·依明', 'male', '维吾尔族', '1989-06-17', '2012-09', '大学本科', '二级教师', '数学', '教师'],
  ['何静怡', 'female', '汉族', '1997-12-24', '2020-09', '大学本科', '二级教师', '英语', '教师'],
  ['高永强', 'male', '汉族', '1982-01-12', '2005-08', '大学本科', '一级教师', '语文', '教师'],
  ['林雪', 'female', '汉族', '1999-05-28', '2023-09', '大学本科', '三级教师', '语文', '教师'],
  ['罗永胜', 'male', '汉族', '1976-09-07', '1997-08', '大学本科', '一级教师', '科学', '教师'],
  ['宋佳宁', 'female', '汉族', '1993-08-16', '2016-09', '硕士研究生', '一级教师', '心理健康', '教师'],
  ['谢桂芳', 'female', '汉族', '1971-10-31', '1992-08', '大专', '高级教师', '数学', '教师'],
  ['韩梅', 'female', '汉族', '1988-02-05', '2011-09', '大学本科', '一级教师', '语文', '教师'],
  ['唐志刚', 'male', '汉族', '1985-11-23', '2008-09', '大学本科', '一级教师', '体育', '教师'],
  ['冯丹丹', 'female', '汉族', '1994-07-13', '2017-09', '大学本科', '二级教师', '数学', '教师'],
  ['曹雨欣', 'female', '汉族', '2001-01-19', '2025-09', '大学本科', '未评', '语文', '教师'],
  [
    '努尔古丽·赛力克',
    'female',
    '哈萨克族',
    '1991-03-26',
    '2014-09',
    '大学本科',
    '二级教师',
    '道德与法治',
    '教师',
  ],
]

export const SAMPLE_PEOPLE: readonly SamplePerson[] = LINES.map(
  ([name, sex, nation, birth, started, education, title, subjects, post]) => ({
    name,
    sex,
    nation,
    birth,
    started,
    education,
    title,
    subjects,
    post,
  }),
)

/** With a valid check digit, so that the forms take it. `place` tells apart who was born on one day. */
export function sampleIdNumber({ birth, sex }: SamplePerson, place: number): string {
  const order = place * 2 + (sex === 'male' ? 1 : 0)
  const digits = `990000${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return digits + checkDigit(digits)
}
