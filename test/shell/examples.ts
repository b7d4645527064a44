import fc from "fast-check";

/** Commands as study notes have them; all are right. */
export const runnableExamples: readonly string[] = `
docker container run --publish 80:80 --name webhost --detach nginx
docker container run --name nginx -it nginx bash
docker run -d -p 80:80 --name web -v $(pwd):/usr/share/nginx/html nginx:alpine
docker run --rm -it -v "$PWD":/app -w /app node:18 npm test
docker run -itd alpine sh -c "echo hi && sleep 10"
docker run -p80:80 --net=host --restart=unless-stopped registry.example.com:5000/a/b:1.0
docker container stats
docker network inspect bridge
docker image ls
docker login
docker rm -f $(docker ps -aq)
docker ps -a --format "table {{.Names}}\\t{{.Status}}"
docker compose up -d --build
docker-compose -f a.yml -f b.yml logs -f web
docker buildx build --platform linux/amd64,linux/arm64 -t a/b --push .
docker build --progress=plain --secret id=x -t app:v1 .
docker -H tcp://1.2.3.4:2375 ps
docker --version
git commit -am "first"
git log --oneline --graph --all -5
git checkout -- file.txt
git push -u origin main
git rebase -i HEAD~3
git add .
git status
tar xzf archive.tar.gz
tar -xzvf archive.tar.gz -C /opt
tar --exclude='*.log' -czf x.tgz .
find . -type f -name '*.log' -mtime +7 -delete
find . -name x -exec rm {} \\;
find . -iname "*.md" | xargs grep -l foo
curl -X POST -H "Content-Type: application/json" -d '{"a":1}' http://localhost:3000/api
curl -fsSL https://get.docker.com | sh
ps aux
ps -ef | grep java | grep -v grep
ps -eo pid,comm,%cpu --sort=-%cpu | head -5
kill -9 1234
awk -F: '{ print $1 }' /etc/passwd
sed -i 's/a/b/g' file
sed -n '1,10p' file
grep -rn "x" src/
ls -la
ls --rec
dd if=/dev/zero of=f bs=1M count=100
java -version
java -Xmx512m -jar app.jar
terraform apply -auto-approve
npm i -g typescript
npm run test -- --watch
yarn add react
pip3 install --upgrade pip
python3 -m http.server 8000
kubectl get po -A
kubectl exec -it web -- /bin/sh -c "ls -la"
kubectl run nginx --image=nginx --dry-run=client -o yaml
ssh -i ~/.ssh/id_rsa -p 2222 user@host
ssh-keygen -t ed25519 -C "you@example.com"
rsync -avz --delete src/ user@host:/dst/
sudo systemctl restart docker
journalctl -u nginx -f
apt-get update && apt-get install -y curl
apk add --no-cache bash
ip addr show eth0
lsof -i :8080
crontab -l
chmod +x script.sh
chown -R user:group dir
export PATH=$PATH:/usr/local/bin
nohup python app.py > log 2>&1 &
time docker build .
watch -n 1 kubectl get pods
make -j4
cd ..
openssl rand -base64 32`
  .split("\n")
  .filter(Boolean);

const piece = fc.constantFrom(
  ..."docker dokcer container conainer run exec ps image tag build git comit log nginx web bash -it -rm --rm --detach --detatch -p 80:80 –rm －d <container> IMAGE[:TAG] 容器名 [OPTIONS] $(pwd) | && ; > 'a \"b # \n \\ sudo xargs find -name . cp kubectl get start|stop connect/disconnect --name --help xxx {a,b} * ( ) “x” ... --".split(
    " ",
  ),
);

/** Text made of what commands are made of, right and wrong. */
export const shellText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(" "));

/** Any UTF-16, lone surrogates too; fast-check's own strings of all of Unicode take 10 ms each to make. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff })), { maxLength: 24 })
  .map((units) => String.fromCharCode(...units));
